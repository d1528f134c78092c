import { describe, expect, it } from '@jest/globals';
import { refusal, type SmtpFailure } from './refusal.ts';

const rcpt = (responseCode: number, text: string): SmtpFailure => ({
  code: 'EENVELOPE',
  responseCode,
  command: 'RCPT TO',
  response: `${responseCode} ${text}`,
});

describe('an SMTP failure', () => {
  it.each<[string, SmtpFailure, ReturnType<typeof refusal>]>([
    ['no such mailbox', rcpt(550, '5.1.1 User unknown'), 'address'],
    ['no such mailbox, in old words', rcpt(550, 'No such user here'), 'address'],
    ['no such domain', rcpt(550, '5.1.2 Host unknown'), 'address'],
    ['mailbox closed', rcpt(550, '5.2.1 Mailbox disabled'), 'address'],
    ['domain takes no mail', rcpt(556, '5.1.10 null MX'), 'address'],
    [
      'no such mailbox, told after the text',
      { ...rcpt(550, '5.1.1 Unknown'), code: 'EMESSAGE', command: 'DATA' },
      'address',
    ],
    ['an address that is none', { code: 'EENVELOPE', command: 'API' }, 'address'],
    ['mailbox full', rcpt(552, '5.2.2 Over quota'), 'mail'],
    ['we are on a block list', rcpt(550, '5.7.1 Blocked, see our page'), 'mail'],
    ['our own sender address is bad', rcpt(550, '5.1.8 Bad sender’s system address'), 'mail'],
    ['spam, they think', { ...rcpt(554, '5.7.1 Spam'), code: 'EMESSAGE', command: 'DATA' }, 'mail'],
    ['our sender is refused', { ...rcpt(550, 'Sender rejected'), command: 'MAIL FROM' }, 'mail'],
    ['greylisted', rcpt(450, '4.2.0 Try later'), null],
    ['our password is wrong', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN', response: '535 no' }, null],
    ['the server is closed', { code: 'ECONNECTION', responseCode: 554, response: '554 no service' }, null],
    ['the network is down', { code: 'ECONNREFUSED' }, null],
  ])('%s', (_, failure, verdict) => expect(refusal(failure)).toBe(verdict));
});
