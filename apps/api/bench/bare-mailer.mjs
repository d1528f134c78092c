// The floor of mail: the same mail, written beforehand, through a bare pooled nodemailer.
import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';

const { smtpUrl, mail } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 4, maxMessages: Infinity });

async function send(count) {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const number = next++;
      await transport.sendMail({ ...mail, to: `member-${number}@example.org`, messageId: `<${number}@bench>` });
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: 20 }, lane));
  return count / ((performance.now() - start) / 1000);
}

process.on('message', async (count) => process.send({ rate: await send(count) }));
process.send({ ready: true });
process.on('disconnect', () => process.exit());
