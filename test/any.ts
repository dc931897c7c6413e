import fc from 'fast-check'

/** The same examples in every run, so that a commit that passed passes again; `SEED=…` takes others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2_026) })

export { fc }
