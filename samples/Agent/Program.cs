Console.WriteLine("This build's effective config is in the lock that it wrote.");
