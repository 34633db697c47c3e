using System.Globalization;
using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Accounts;
using Chumchon.Web.Platform.Words;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Web.Platform.Officers;

/// <summary>What a password must be: long enough in code points, and not made of what everybody tries or of the account's own names.</summary>
public sealed class PasswordRule(ChumchonContext context, TriedFirst tried, PageWords words) : IPasswordValidator<Account>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        password ??= "";
        if (PasswordText.LengthOf(password) < manager.Options.Password.RequiredLength)
        {
            return IdentityResult.Failed(manager.ErrorDescriber.PasswordTooShort(manager.Options.Password.RequiredLength));
        }

        return PasswordParts.Count(password, tried.Words, await OwnAsync(user)) < PasswordParts.Least
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooEasy", Description = words["identity.PasswordTooEasy"] })
            : IdentityResult.Success;
    }

    private async Task<IReadOnlyList<string>> OwnAsync(Account account)
    {
        var codes = await (
            from member in context.OfficeMembers.AsNoTracking()
            join office in context.Offices.AsNoTracking() on member.OfficeId equals office.Id
            where member.AccountId == account.Id
            select office.AreaCode).ToListAsync();
        var name = account.UserName ?? "";
        return
        [
            name, name.TrimStart([.. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"]), account.Email?.Split('@')[0] ?? "",
            .. account.PersonName.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            .. codes.Where(static code => code > 0).Select(static code => code.ToString(CultureInfo.InvariantCulture)),
        ];
    }
}

/// <summary>The words that are tried first, read when the first password is chosen.</summary>
public sealed class TriedFirst
{
    private readonly Lazy<GuessableWords> words = new(static () => CommonPasswords.Read(ShippedData.Folder));

    public GuessableWords Words => words.Value;
}
