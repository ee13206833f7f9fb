"""Who turns the crank: `protocol` names the three verbs, `local` turns it on this machine."""
