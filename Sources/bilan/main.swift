print("bilan")
