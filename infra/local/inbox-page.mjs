import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { calendarInWords } from './caught-mail.mjs';

const page = readFileSync(new URL('./inbox-page.html', import.meta.url));

/**
 * The inbox in a browser. JSON: `GET /messages` (newest first, `?to=` filters by recipient), `GET /messages/:id`, `GET /messages/:id/raw`,
 * `DELETE /messages`, and `GET /events` (server-sent) for the live refresh.
 *
 * @param {{ catcher: import('./mail-catcher.d.mts').MailCatcher, port?: number, host?: string }} options
 * @returns {Promise<import('./mail-catcher.d.mts').InboxPage>}
 */
export async function startInboxPage({ catcher, port = 0, host = '127.0.0.1' }) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://inbox');
    const [, collection, id, part] = url.pathname.split('/');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');

    // Any page in the same browser could otherwise empty the inbox.
    if (request.method === 'DELETE' && url.pathname === '/messages') {
      const site = request.headers['sec-fetch-site'];
      if (site && site !== 'same-origin') return send(response, 403, 'text/plain', 'Only from this page.');
      catcher.clear();
      return send(response, 204);
    }
    if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Only GET and DELETE /messages.');
    if (url.pathname === '/') return send(response, 200, 'text/html; charset=utf-8', page);
    if (url.pathname === '/events') return stream(request, response, catcher);
    if (url.pathname === '/messages') {
      const to = url.searchParams.get('to')?.toLowerCase();
      const wanted = catcher
        .messages()
        .filter((mail) => !to || mail.envelope.to.some((one) => one.toLowerCase() === to));
      return sendJson(response, { items: wanted.reverse().map(summary) });
    }
    const mail = collection === 'messages' && id ? catcher.message(id) : undefined;
    if (!mail) return send(response, 404, 'text/plain', 'No such mail.');
    if (part === 'raw') {
      response.setHeader('Content-Disposition', `attachment; filename="${mail.id}.eml"`);
      return send(response, 200, 'message/rfc822', mail.raw);
    }
    return sendJson(response, detail(mail));
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const taken = server.address().port;
  return {
    port: taken,
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

const summary = ({ id, receivedAt, envelope, from, to, subject, text, calendar }) => ({
  id,
  receivedAt,
  envelope,
  from,
  to,
  subject,
  preview: text.replace(/\s+/g, ' ').trim().slice(0, 140),
  hasCalendar: calendar !== null,
});

const detail = (mail) => ({
  ...summary(mail),
  messageId: mail.messageId,
  text: mail.text,
  html: mail.html,
  headers: mail.headers,
  calendar: mail.calendar,
  calendarMethod: mail.calendarMethod,
  calendarWords: mail.calendar ? calendarInWords(mail.calendar) : [],
  attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
    filename,
    mimeType,
    bytes: content.length,
  })),
});

function stream(request, response, catcher) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', Connection: 'keep-alive' });
  response.write(': open\n\n');
  const stop = catcher.onMessage((mail) => response.write(`data: ${mail.id}\n\n`));
  request.on('close', stop);
}

function send(response, status, type, body) {
  response.writeHead(status, type ? { 'Content-Type': type } : {});
  response.end(body);
}

const sendJson = (response, value) => send(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
