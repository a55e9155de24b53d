namespace DjangonautBot.Sandbox.Page;

/// <summary>Names of the kinds of channels on the page.</summary>
internal static class ChannelKinds
{
    public static string NameOf(SandboxChannelKind kind) => kind switch
    {
        SandboxChannelKind.Text => "text",
        SandboxChannelKind.DirectMessage => "direct",
        SandboxChannelKind.Voice => "voice",
        SandboxChannelKind.Announcement => "announcement",
        _ => "thread",
    };
}
