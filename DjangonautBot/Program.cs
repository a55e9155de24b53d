Console.WriteLine("DjangonautBot");
