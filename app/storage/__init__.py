"""How everything is kept: the encrypted file, its journal, its copies."""
