using System.Net;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Tests.Scheduling;

internal sealed class RefusalPolicyTests
{
    [TestCase(HttpStatusCode.NotFound, DiscordErrorCode.UnknownMessage, nameof(Refusal.MessageGone))]
    [TestCase(HttpStatusCode.NotFound, DiscordErrorCode.UnknownChannel, nameof(Refusal.ChannelGone))]
    [TestCase(HttpStatusCode.NotFound, 0, nameof(Refusal.ChannelGone))]
    [TestCase(HttpStatusCode.BadRequest, DiscordErrorCode.ThreadArchived, nameof(Refusal.ThreadArchived))]
    [TestCase(HttpStatusCode.Forbidden, DiscordErrorCode.MissingAccess, nameof(Refusal.NotPermitted))]
    [TestCase(HttpStatusCode.Forbidden, DiscordErrorCode.MissingPermissions, nameof(Refusal.NotPermitted))]
    [TestCase(HttpStatusCode.Forbidden, 0, nameof(Refusal.NotPermitted))]
    [TestCase(HttpStatusCode.TooManyRequests, 0, nameof(Refusal.Passing))]
    [TestCase(HttpStatusCode.InternalServerError, 0, nameof(Refusal.Passing))]
    [TestCase(HttpStatusCode.ServiceUnavailable, 0, nameof(Refusal.Passing))]
    [TestCase(HttpStatusCode.BadRequest, DiscordErrorCode.InvalidFormBody, nameof(Refusal.Final))]
    [TestCase(HttpStatusCode.Forbidden, DiscordErrorCode.ThreadLocked, nameof(Refusal.Final))]
    [TestCase(HttpStatusCode.RequestEntityTooLarge, 40005, nameof(Refusal.Final))]
    public void A_refusal_is_read_from_its_code_and_else_from_its_status(HttpStatusCode status, int code, string expected) =>
        Assert.That(RefusalPolicy.Read(OutboxStory.Refusal(status, code)).ToString(), Is.EqualTo(expected));
}
