import fc from 'fast-check'

/**
 * The same commit gives the same result: properties are tried from one seed. `PROPERTY_SEED=7 npm run test:properties` tries
 * other examples.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261125) })
