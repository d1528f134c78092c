import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.ts';

/** RFC 5321, section 4.5.3.1.1: the local part has at most 64 octets. */
const shape = /^([a-z]+)\+([a-z0-9]{8,56})$/;

/** The addresses under which this installation takes mail. */
@Injectable()
export class InboundAddresses {
  constructor(private readonly config: Config) {}

  /** `rsvp+0a1b…@hallway.example.org`, or null where no mail is taken. Tokens are lower-case: mail servers may change the case. */
  of(prefix: string, token: string): string | null {
    const { inboundDomain } = this.config;
    return inboundDomain === undefined ? null : `${prefix}+${token}@${inboundDomain}`;
  }

  /** The opposite of `of`; null for what is no such address of ours. */
  read(address: string): { prefix: string; token: string } | null {
    const at = address.lastIndexOf('@');
    if (address.slice(at + 1).toLowerCase() !== this.config.inboundDomain) return null;
    const match = shape.exec(address.slice(0, at).toLowerCase());
    return match && { prefix: match[1]!, token: match[2]! };
  }
}
