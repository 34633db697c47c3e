using System.Text;
using Chumchon.Domain.Writing;

namespace Chumchon.Domain.Views;

/// <summary>What an officer calls a view that she keeps (ชื่อมุมมอง): one line of signs that can be seen.</summary>
public static class ViewName
{
    /// <summary>Counted as a browser counts a field's length.</summary>
    public const int MostCharacters = 60;

    /// <summary>The name in its stored form: signs that show nothing are dropped, a run of blanks is one space.</summary>
    public static Result<string> Read(string? typed)
    {
        var name = new StringBuilder();
        foreach (var sign in (typed ?? "").EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(sign))
            {
                name.Append(InvisibleSigns.Has(sign) ? "" : sign.ToString());
            }
            else if (name.Length > 0 && name[^1] != ' ')
            {
                name.Append(' ');
            }
        }

        var read = name.ToString().TrimEnd();
        return read.Length == 0 ? new ViewNameMissing()
            : read.Length > MostCharacters ? new ViewNameTooLong(MostCharacters)
            : read;
    }
}
