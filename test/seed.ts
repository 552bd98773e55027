import fc from 'fast-check';

// A run that has to be repeatable (CI) fixes the samples of every property; any other run looks for new ones.
const seed = process.env['PROPERTY_SEED'];
if (seed) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
