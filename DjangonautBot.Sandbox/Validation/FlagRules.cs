namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks the flags of a message. An edit repeats those that it has, and changes only few of them.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/message#message-object-message-flags">Message flags</seealso>
internal static class FlagRules
{
    public static void Check(Field flags, MessageRequestKind use)
    {
        if (flags.Integer(min: 0) is not { } value)
        {
            return;
        }

        if ((value & MessageFlags.VoiceMessage) != 0)
        {
            flags.FailUnsupported("voice messages");
        }

        var allowed = use switch
        {
            MessageRequestKind.Create => MessageFlags.Kept,
            MessageRequestKind.Edit or MessageRequestKind.CallbackUpdate => long.MaxValue,
            _ => MessageFlags.Kept | MessageFlags.Ephemeral,
        };
        if ((value & ~(allowed | MessageFlags.VoiceMessage)) != 0)
        {
            flags.Fail("BASE_TYPE_CHOICES", $"Only the flags {allowed} can be set here.");
        }
    }
}
