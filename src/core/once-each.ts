/** A pure function that works its answer out once for each value it is given, and keeps it as long as that value is kept. */
export function onceEach<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, { readonly to: To }>()
  return (from) => {
    const known = made.get(from)
    if (known) return known.to
    const to = make(from)
    made.set(from, { to })
    return to
  }
}
