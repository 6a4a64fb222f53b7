// Generated in memory at each start. A key in the repository might be trusted by somebody one day.
import { generate } from 'selfsigned';

export interface Certificate {
  cert: string;
  key: string;
}

/** Self-signed, PEM, for the official host names and for this computer. */
export async function createCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'candidates.cambridgeenglish.org' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'candidates.cambridgeenglish.org' },
          { type: 2, value: 'resultsshare.cambridgeenglish.org' },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}
