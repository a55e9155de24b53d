namespace DjangonautBot.Hosting;

/// <summary>Exit code of the program.</summary>
internal enum ExitCode
{
    Success = 0,

    /// <summary>An unexpected exception.</summary>
    Unexpected = 1,

    /// <summary>A setting is invalid or missing.</summary>
    Settings = 2,

    /// <summary>The database cannot be used.</summary>
    Storage = 3,

    /// <summary>Discord rejects the bot for good.</summary>
    Discord = 4,

    /// <summary>Another bot uses the database.</summary>
    InUse = 5,
}
