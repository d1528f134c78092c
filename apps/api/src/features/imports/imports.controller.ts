import {
  getImport,
  listImportItems,
  listImportTracks,
  previewImport,
  runImport,
  setImportLevels,
} from '@hallway/contracts';
import { Controller } from '@nestjs/common';
import type { MemberCaller } from '../../platform/auth/caller.ts';
import { type HandlerInput, Implements } from '../../platform/http/implements.ts';
import { ImportsService } from './imports.service.ts';

@Controller()
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Implements(previewImport)
  preview({ params, body }: HandlerInput<typeof previewImport>, { member }: MemberCaller) {
    return this.imports.preview(params.community, body, member);
  }

  @Implements(getImport)
  get({ params }: HandlerInput<typeof getImport>, { member }: MemberCaller) {
    return this.imports.get(params.importId, member);
  }

  @Implements(listImportItems)
  items({ params, query }: HandlerInput<typeof listImportItems>, { member }: MemberCaller) {
    return this.imports.items(params.importId, query, member);
  }

  @Implements(listImportTracks)
  tracks({ params }: HandlerInput<typeof listImportTracks>, { member }: MemberCaller) {
    return this.imports.tracks(params.importId, member);
  }

  @Implements(setImportLevels)
  setLevels({ params, body }: HandlerInput<typeof setImportLevels>, { member }: MemberCaller) {
    return this.imports.setLevels(params.importId, body, member);
  }

  @Implements(runImport)
  run({ params, body }: HandlerInput<typeof runImport>, { member }: MemberCaller) {
    return this.imports.run(params.importId, body, { member });
  }
}
