/** A browser without a screen: keeps cookies, follows redirects when told to, sends Origin with what it posts. */
export class Browser {
  readonly origin: string;
  readonly cookies = new Map<string, { value: string; path: string }>();
  readonly userAgent: string;

  constructor(origin: string, userAgent = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36') {
    this.origin = origin;
    this.userAgent = userAgent;
  }

  async send(
    target: string,
    init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) {
    const url = new URL(target, this.origin);
    const headers: Record<string, string> = {
      connection: 'close',
      'user-agent': this.userAgent,
      cookie: this.cookieHeader(url),
    };
    if (init.method === 'POST') headers['origin'] = this.origin;
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...headers, ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line, url);
    return response;
  }

  /** Follows redirects; returns the last answer and the path it came from. */
  async go(
    target: string,
    init?: Parameters<Browser['send']>[1],
  ): Promise<{ path: string; response: Response }> {
    let url = new URL(target, this.origin);
    let response = await this.send(url.href, init);
    for (let hops = 0; response.status >= 300 && response.status < 400; hops++) {
      if (hops > 10) throw new Error(`too many redirects, last to ${url}`);
      url = new URL(response.headers.get('location')!, url);
      response = await this.send(url.href);
    }
    return { path: url.pathname + url.search, response };
  }

  /** Presses a button of the form on the picker. */
  pick(path: string, person: string) {
    return this.go(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ person }).toString(),
    });
  }

  private cookieHeader(url: URL): string {
    return [...this.cookies]
      .filter(([, { path }]) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  private keep(line: string, url: URL): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const attribute = (wanted: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const gone =
      attribute('max-age') === '0' ||
      (attribute('expires') !== undefined && Date.parse(attribute('expires')!) < Date.now());
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, { value, path: attribute('path') ?? url.pathname });
  }
}
