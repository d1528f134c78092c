import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface OidcPerson {
  sub: string;
  email: string;
  email_verified: boolean;
  name?: string;
}

/** A small OpenID Connect provider over real HTTP: discovery, authorization code with PKCE, RS256 id_token with nonce, JWKS. */
export class OidcProvider {
  readonly clientId = 'hallway-test';
  readonly clientSecret = 'the-secret-of-the-test-client';
  /** Who consents at the authorization endpoint. */
  person: OidcPerson = { sub: 'p-1', email: 'ana@example.org', email_verified: true, name: 'Ana' };
  /** What the id_token says instead of the truth: `{ nonce: 'another' }`. */
  lies: Record<string, unknown> = {};
  readonly #codes = new Map<string, URLSearchParams>();
  #server: Server;
  #keys: Awaited<ReturnType<typeof generateKeyPair>>;
  issuer: string;

  async start(port = 0): Promise<this> {
    this.#keys = await generateKeyPair('RS256');
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    this.issuer = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, this.issuer);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') {
      return void json({
        issuer: this.issuer,
        authorization_endpoint: `${this.issuer}/authorize`,
        token_endpoint: `${this.issuer}/token`,
        jwks_uri: `${this.issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (url.pathname === '/jwks') {
      return void json({ keys: [{ ...(await exportJWK(this.#keys.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] });
    }
    if (url.pathname === '/authorize') return this.#authorize(url.searchParams, response);
    if (url.pathname === '/token') return void json(...(await this.#token(await bodyOf(request))));
    json({}, 404);
  }

  #authorize(asked: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    this.#codes.set(code, asked);
    const back = new URL(asked.get('redirect_uri')!);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state')!);
    response.writeHead(302, { location: back.href }).end();
  }

  async #token(form: URLSearchParams): Promise<[body: unknown, status?: number]> {
    const asked = this.#codes.get(form.get('code') ?? '');
    this.#codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!asked || asked.get('code_challenge') !== challenge || form.get('client_secret') !== this.clientSecret) {
      return [{ error: 'invalid_grant' }, 400];
    }
    const idToken = await new SignJWT({
      ...this.person,
      iss: this.issuer,
      aud: this.clientId,
      nonce: asked.get('nonce'),
      ...this.lies,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(this.#keys.privateKey);
    return [{ access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken }];
  }
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
