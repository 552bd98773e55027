import { shownUrl } from '../shown-url.ts';
import type { RegistrationRule } from '../rule.ts';

const SECRET_PARAMETER =
  /(^|[?&#;])(x-amz-(signature|credential|security-token)|x-goog-(signature|credential)|awsaccesskeyid|googleaccessid|signature|sig|token|access_token|sharedaccesssignature|key-pair-id)=/i;

export const R010: RegistrationRule = {
  code: 'registration.R010',
  severity: 'error',
  means: 'A URL is signed or holds a password: whoever reads the repository could use it.',
  fix: 'Write the plain URL; the integration gives access. Withdraw the signature or key if the repository is shared.',
  item({ urls }, report) {
    for (const { url, at } of urls) {
      const query = /[?#][\s\S]*$/.exec(url)?.[0] ?? '';
      const userInfo = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*:[^/?#]*@/i.test(url);
      if (userInfo || SECRET_PARAMETER.test(query))
        report(at, `The URL ${shownUrl(url)} holds a signature or a password.`);
    }
  },
};
