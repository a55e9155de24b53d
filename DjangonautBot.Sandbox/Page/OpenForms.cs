using System.Globalization;

namespace DjangonautBot.Sandbox.Page;

/// <summary>The forms that stand open in somebody's browser, until they are sent or too many newer ones have come.</summary>
internal sealed class OpenForms
{
    private const int MostOpen = 200;
    private readonly Lock _gate = new();
    private readonly Dictionary<long, (Person Person, SandboxForm Form)> _open = [];
    private long _last;

    /// <returns>The id under which it can be sent.</returns>
    public string Add(Person person, SandboxForm form)
    {
        lock (_gate)
        {
            _open.Add(++_last, (person, form));
            _open.Remove(_last - MostOpen);
            return _last.ToString(CultureInfo.InvariantCulture);
        }
    }

    public SandboxForm? Find(Person person, string id)
    {
        lock (_gate)
        {
            return
                long.TryParse(id, CultureInfo.InvariantCulture, out var known)
                && _open.TryGetValue(known, out var open)
                && open.Person == person
                ? open.Form
                : null;
        }
    }

    public void Close(string id)
    {
        lock (_gate)
        {
            _open.Remove(long.Parse(id, CultureInfo.InvariantCulture));
        }
    }
}
