"""What the words of a support point mean, and the rules over them."""
