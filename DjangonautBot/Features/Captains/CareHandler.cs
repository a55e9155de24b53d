using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Captains;

/// <summary>Gives a Captain a kind word for somebody in a team that they look after, as long as that person is in the overview.</summary>
internal sealed class CareHandler(ParticipationReader participation, ICaptainTeams captainTeams, ICohorts cohorts)
{
    public Task<Reply> ShowAsync(ComponentRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Arguments is [0 or 1, var crewId]
            ? Show(request, (CareSignal)request.Arguments[0], crewId)
            : new Reply.Decline(DispatchMessages.FromAnEarlierVersion));

    private Reply Show(ComponentRequest request, CareSignal signal, long crewId)
    {
        var cohort = cohorts.Get(request.Actor.RequireCohort());
        var read = participation.Read(cohort, captainTeams.ListFor(request.Actor));
        var people = signal == CareSignal.Silent ? read.Silent : read.Strained;
        return people.FirstOrDefault(person => person.CrewId.Value == crewId) is { } person
            ? CareMessages.KindWord(person.UserId, signal)
            : new Reply.Decline(CareMessages.NotInTheList);
    }
}
