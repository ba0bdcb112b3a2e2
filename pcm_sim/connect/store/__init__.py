"""The store: basket to order, contracts, money, charging."""
