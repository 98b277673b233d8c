"""The site: reads the store, decides nothing."""
