using System.Text;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>A Captain imports files of people.</summary>
internal abstract class ImportConversation : Conversation
{
    protected const string Yes = "Yes, import it";

    protected Task<Outcome> ImportAsync(params string[] rows) =>
        UploadAsync("crew.csv", Encoding.UTF8.GetBytes($"team,role,name,discord_id,day,time,channel\n{string.Join('\n', rows)}\n"));

    protected Task<Outcome> UploadAsync(string fileName, byte[] content) =>
        Captain.RunAsync("crew import", ("file", new SandboxUpload(fileName, content)));

    /// <summary>Imports rows, and confirms them.</summary>
    protected async Task<Outcome> ImportAndConfirmAsync(params string[] rows) =>
        await Captain.PressAsync((await ImportAsync(rows)).Message!, Yes);

    protected static string Row(string team, string role, Person person, string more = "") =>
        $"{team},{role},{person.Name},{person.Id}{more}";

    protected async Task<string> CrewAsync() => (await Captain.RunAsync("crew list")).Text;

    protected Task CreateCohortAsync() => Captain.RunAsync(
        "cohort create", ("name", "Session 6"), ("starts_on", StartsOn), ("time_zone", "Europe/Amsterdam"));

    protected int CountRequests(string template) =>
        World.Requests.Count(request => request.RouteTemplate == template);
}
