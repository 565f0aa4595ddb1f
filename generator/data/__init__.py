"""Data files that travel with the program; `README.md` beside them says where each comes from."""
