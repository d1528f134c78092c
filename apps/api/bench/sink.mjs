// The mail server both sides send to: takes everything, keeps nothing, counts.
import { startMailCatcher } from '../../../infra/local/mail-catcher.mjs';

const catcher = await startMailCatcher({ fast: true });
process.on('message', () => process.send({ count: catcher.count }));
process.send({ smtpUrl: catcher.smtpUrl });
process.on('disconnect', () => process.exit());
