namespace DjangonautBot.Sandbox.Page;

/// <summary>How the page calls the kinds of channels.</summary>
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
