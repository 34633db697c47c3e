using System.Globalization;
using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Audit;
using Microsoft.AspNetCore.Identity;

namespace Chumchon.Web.Features.Accounts;

/// <summary>Keeps a language with the account of whoever chooses it.</summary>
public sealed class SetLanguage(UserManager<Account> accounts, WriteAccounts writes)
{
    /// <param name="code"><c>th</c> or <c>en</c>.</param>
    public Task ExecuteAsync(Actor actor, string code, CancellationToken cancellation) => writes.ExecuteAsync(
        actor,
        async _ =>
        {
            if (await accounts.FindByIdAsync(actor.Account.ToString(CultureInfo.InvariantCulture)) is not { } account)
            {
                return Decided.RollBack(false);
            }

            account.Language = code;
            return new Decided<bool>(true, (await accounts.UpdateAsync(account)).Succeeded);
        },
        cancellation);
}
