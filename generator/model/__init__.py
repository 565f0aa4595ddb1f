"""All domain records: frozen, slotted, documented field by field."""
