using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class RoutePathTests
{
    [Test]
    public void A_path_names_its_template_and_the_first_id_is_the_major_one()
    {
        var route = Route.Patch($"/channels/{new Snowflake(1)}/messages/{new Snowflake(2)}");

        Assert.That(
            (route.Name, route.Major, route.Path),
            Is.EqualTo(("PATCH /channels/{id}/messages/{id}", "1", "/channels/1/messages/2")));
    }

    [Test]
    public void A_query_is_no_part_of_the_template()
    {
        var route = Route.Get($"/channels/{new Snowflake(1)}/messages?after={new Snowflake(2)}&limit={100}");

        Assert.That(
            (route.Name, route.Path),
            Is.EqualTo(("GET /channels/{id}/messages", "/channels/1/messages?after=2&limit=100")));
    }

    [Test]
    public void An_interactions_token_is_escaped_and_belongs_to_what_is_major()
    {
        var route = Route.Post($"/webhooks/{new Snowflake(1)}/{"a/b"}");

        Assert.That(
            (route.Name, route.Major, route.Path, route.IsInteraction),
            Is.EqualTo(("POST /webhooks/{id}/{token}", "1/a/b", "/webhooks/1/a%2Fb", true)));
    }
}
