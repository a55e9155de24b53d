namespace DjangonautBot.Discord.Rest;

/// <summary>The codes in Discord's error bodies that the bot reacts to.</summary>
/// <remarks>https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes</remarks>
public static class DiscordErrorCode
{
    public const int UnknownChannel = 10003;
    public const int UnknownMember = 10007;
    public const int UnknownMessage = 10008;
    public const int UnknownUser = 10013;
    public const int UnknownInteraction = 10062;
    public const int UnknownScheduledEvent = 10070;
    public const int OpeningDirectMessagesTooFast = 40003;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int CannotMessageUser = 50007;
    public const int MissingPermissions = 50013;
    public const int InvalidWebhookToken = 50027;
    public const int InvalidFormBody = 50035;
    public const int ThreadArchived = 50083;
    public const int CannotMessageUserWithoutMutualServer = 50278;
    public const int ThreadExistsAlready = 160004;
    public const int ThreadLocked = 160005;
    public const int ScheduledEventIsOver = 180000;
}
