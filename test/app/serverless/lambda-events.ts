import type { Sent } from './cases.js';

/** What API Gateway's HTTP APIs and function URLs call a Lambda with: payload format 2.0, names of headers in lower case. */
export function eventV2({ headers, body }: Sent, { base64 = false, method = 'POST' } = {}): object {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/whatever',
    rawQueryString: '',
    headers: { host: 'abc.lambda-url.eu-west-1.on.aws', ...headers },
    requestContext: {
      accountId: '123456789012',
      apiId: 'abc',
      domainName: 'abc.lambda-url.eu-west-1.on.aws',
      domainPrefix: 'abc',
      http: { method, path: '/whatever', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'Discord' },
      requestId: 'id',
      routeKey: '$default',
      stage: '$default',
      time: '22/Feb/2023:12:00:00 +0000',
      timeEpoch: 1_677_067_200_000,
    },
    ...(method === 'POST' ? { body: base64 ? Buffer.from(body).toString('base64') : body } : {}),
    isBase64Encoded: base64,
  };
}

/** What API Gateway's REST APIs call a Lambda with: payload format 1.0, headers as they were written and each with all its values. */
export function eventV1({ headers, body }: Sent): object {
  const written = Object.entries({ host: 'abc.execute-api.eu-west-1.amazonaws.com', ...headers }).map(
    ([name, value]) => [name.replace(/(?<=^|-)./g, (letter) => letter.toUpperCase()), value] as const,
  );
  return {
    resource: '/{proxy+}',
    path: '/whatever',
    httpMethod: 'POST',
    headers: Object.fromEntries(written),
    multiValueHeaders: Object.fromEntries(written.map(([name, value]) => [name, [value]])),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: { proxy: 'whatever' },
    stageVariables: null,
    requestContext: {
      accountId: '123456789012',
      apiId: 'abc',
      domainName: 'abc.execute-api.eu-west-1.amazonaws.com',
      httpMethod: 'POST',
      identity: { sourceIp: '192.0.2.1', userAgent: 'Discord' },
      path: '/prod/whatever',
      protocol: 'HTTP/1.1',
      requestId: 'id',
      resourcePath: '/{proxy+}',
      stage: 'prod',
    },
    body,
    isBase64Encoded: false,
  };
}

/** What Netlify calls a Lambda-compatible function with: payload format 1.0 without a context, the body in base64 or not. */
export function netlifyEvent({ headers, body }: Sent): object {
  return {
    rawUrl: 'https://whosaid.example.com/.netlify/functions/serverless',
    rawQuery: '',
    path: '/.netlify/functions/serverless',
    httpMethod: 'POST',
    headers: { host: 'whosaid.example.com', ...headers },
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: {},
    multiValueQueryStringParameters: {},
    body: Buffer.from(body).toString('base64'),
    isBase64Encoded: true,
  };
}
