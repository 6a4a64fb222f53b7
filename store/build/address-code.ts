/** The site's login address as a QR code, for the printed sheet. Made when the extension is built. */
import encodeQR from 'qr';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';

/** An SVG image with the white margin that readers need. */
export const addressCode = (): string => encodeQR(LOGIN_ADDRESS, 'svg', { border: 4 });
