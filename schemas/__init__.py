"""The words the house uses: the values that flow, the issue register, the catalogue."""
