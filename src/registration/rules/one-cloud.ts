import { quoted } from '../quoted.ts';
import type { RegistrationRule } from '../rule.ts';

export const R009: RegistrationRule = {
  code: 'registration.R009',
  severity: 'error',
  means: 'URLs of two clouds stand in one registration, which one integration cannot read.',
  fix: 'Make one registration a cloud.',
  content() {
    let first: { readonly cloud: string; readonly host: string } | undefined;
    let told = false;
    return ({ urls }, report) => {
      for (const { known, at } of urls) {
        // Own domains and S3-compatible stores may be anything.
        if (told || known?.cloud === undefined) continue;
        first ??= { cloud: known.cloud, host: known.host };
        if (known.cloud === first.cloud) continue;
        report(at, `The host ${quoted(known.host)} is in another cloud than ${quoted(first.host)} before it.`);
        told = true;
      }
    };
  },
};
