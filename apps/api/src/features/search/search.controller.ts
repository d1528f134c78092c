import { getMonth, getPlaces, search } from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { SearchService } from './search.service.ts';

@Controller()
export class SearchController {
  constructor(private readonly searching: SearchService) {}

  @Implements(search)
  search({ query }: HandlerInput<typeof search>) {
    return this.searching.search(query);
  }

  @Implements(getMonth)
  month({ params, query }: HandlerInput<typeof getMonth>) {
    return this.searching.month(params.month, query);
  }

  @Implements(getPlaces)
  places() {
    return this.searching.places();
  }
}
