namespace DjangonautBot.Hosting;

/// <summary>How the program ends.</summary>
internal enum ExitCode
{
    Success = 0,

    /// <summary>Something that nobody foresaw.</summary>
    Unexpected = 1,

    /// <summary>A setting is wrong or absent.</summary>
    Settings = 2,

    /// <summary>The database cannot be used.</summary>
    Storage = 3,

    /// <summary>Discord refuses the bot for good.</summary>
    Discord = 4,

    /// <summary>Another bot works with the database.</summary>
    InUse = 5,
}
