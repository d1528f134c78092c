import { changeSeries, getSeries, listSeries, openSeries } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { SeriesService } from './series.service.ts';

@Controller()
export class SeriesController {
  constructor(private readonly series: SeriesService) {}

  @Implements(listSeries)
  list({ params, query }: HandlerInput<typeof listSeries>) {
    return this.series.list(params.community, query);
  }

  @Implements(openSeries)
  open({ params, body }: HandlerInput<typeof openSeries>, caller: MemberCaller) {
    return this.series.open(params.community, body, caller);
  }

  @Implements(getSeries)
  get({ params }: HandlerInput<typeof getSeries>) {
    return this.series.get(params);
  }

  @Implements(changeSeries)
  change({ params, body, ifMatch }: HandlerInput<typeof changeSeries>, { member }: MemberCaller) {
    return this.series.change(params, body, { member, ifMatch });
  }
}
