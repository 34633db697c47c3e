using System.Globalization;

namespace Chumchon.Domain.Accounts;

/// <summary>What stands for a person whose data were erased (ลบข้อมูลส่วนบุคคล): the number of her account, which is no person's and no account's name.</summary>
public static class ErasedPerson
{
    private const char Sign = '#';

    /// <summary><c>#17</c>: in place of the person's and the user name of account 17.</summary>
    public static string MarkOf(long account) => string.Create(CultureInfo.InvariantCulture, $"{Sign}{account}");

    public static bool Is(string name) => name.Length > 1 && name[0] == Sign && name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
