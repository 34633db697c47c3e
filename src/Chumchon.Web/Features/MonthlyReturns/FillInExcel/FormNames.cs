using Chumchon.Data.Returns;
using Chumchon.Domain.Producers;

namespace Chumchon.Web.Features.MonthlyReturns.FillInExcel;

/// <summary>
/// Whether a form calls a producer by its name, with or without the number of a list in front. A name that begins with a figure
/// of its own is never taken for another one.
/// </summary>
internal sealed class FormNames
{
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> figured = new(StringComparer.Ordinal);

    public FormNames(EntryReturn now)
    {
        foreach (var row in now.Rows)
        {
            var (name, behind) = (NameSearch.Of(row.ProducerName), NameSearch.OfNumbered(row.ProducerName));
            whole.Add(name);
            if (behind != name)
            {
                figured.Add(behind);
            }
        }
    }

    public bool Means(string told, EntryRow row)
    {
        var (name, text) = (NameSearch.Of(row.ProducerName), NameSearch.Of(told));
        return text == name || (!whole.Contains(text) && !figured.Contains(name) && NameSearch.OfNumbered(told) == name);
    }
}
