@rem npm runs scripts through cmd here, which has no exec: see "start" in package.json.
@%*
