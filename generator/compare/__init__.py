"""Reports laid side by side: who repeats whom, who corrects whom, who says otherwise. Pure functions over records."""
