using System.Data.Common;
using Chumchon.Data.Audit;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Data.Accounts;

/// <summary>What became of the accounts that were asked for.</summary>
/// <param name="Codes">A one-time code for each that was made; none where nothing was written.</param>
/// <param name="Faults">Why rows were not made, in their order.</param>
public sealed record MadeAccounts(IReadOnlyList<GivenCode> Codes, IReadOnlyList<AccountFault> Faults) : IRefusable
{
    /// <summary>The first fault, and before others what was not hers to ask for.</summary>
    public Refusal? Refusal => Faults.Select(static fault => fault.Refusal).MinBy(static refusal => refusal is AccessRefusal ? 0 : 1);
}

/// <summary>
/// Makes accounts, one or all of a file: each with a membership, a one-time code and no password. Written set-based in one
/// transaction, with their entries; nothing is written where a row is wrong, unless the right ones alone are asked for.
/// </summary>
public sealed class MakeAccounts(ChumchonDatabase database, TimeProvider clock)
{
    /// <summary>How many one file may bring.</summary>
    public const int Most = 10_000;

    private static readonly string[] MemberColumns = ["account_id", "office_id", "role", "starts_at", "ends_at"];

    /// <summary>What is wrong with the rows; nothing is written.</summary>
    public Task<IReadOnlyList<AccountFault>> CheckAsync(Actor actor, IReadOnlyList<AccountDraft> drafts, CancellationToken cancellation) => database.ReadAsync(
        async transaction => await FaultsAsync(transaction, actor, drafts, clock.GetUtcNow(), await OfficesAsync(transaction, cancellation), cancellation),
        cancellation);

    /// <param name="onlyGood">Whether rows without a fault are made where others have one.</param>
    /// <param name="fromFile">Whether they come of a file, which is an entry of its own.</param>
    public Task<MadeAccounts> ExecuteAsync(
        Actor actor, IReadOnlyList<AccountDraft> drafts, bool onlyGood, bool fromFile, CancellationToken cancellation) => database.WriteAsync(
        actor, clock,
        async write =>
        {
            var offices = await OfficesAsync(write.Transaction, cancellation);
            var faults = await FaultsAsync(write.Transaction, actor, drafts, write.Now, offices, cancellation);
            var wrong = faults.Select(static fault => fault.Row).ToHashSet();
            List<NewAccount> good = [.. drafts.Where(draft => !wrong.Contains(draft.Row)).Select(draft => NewAccount.Of(draft, offices, write.Now))];
            if (good.Count == 0 || (faults.Count > 0 && !onlyGood))
            {
                return Decided.RollBack(new MadeAccounts([], faults));
            }

            if (await InsertAsync(write, good) is { Count: > 0 } taken)
            {
                return Decided.RollBack(new MadeAccounts([], taken));
            }

            if (fromFile)
            {
                await write.AppendAsync(AuditStream.OfOffice(actor.Office), AuditKind.AccountsImported, actor.Office, AuditFact.Of(AuditField.Count, good.Count));
            }

            var until = write.Now + SignInCode.GoodFor;
            return Decided.Commit(new MadeAccounts([.. good.Select(account => account.Given(until))], faults));
        },
        repeatable: false, cancellation);

    private static async Task<Dictionary<OfficeCode, long>> OfficesAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        var offices = await transaction.Command("select kind, area_code, id from office").ListAsync(
            static reader => (Code: new OfficeCode((OfficeKind)reader.GetInt32(0), reader.GetInt32(1)), Id: reader.GetInt64(2)), cancellation);
        return offices.ToDictionary(static office => office.Code, static office => office.Id);
    }

    private static async Task<IReadOnlyList<AccountFault>> FaultsAsync(
        DbTransaction transaction, Actor actor, IReadOnlyList<AccountDraft> drafts, DateTimeOffset now, Dictionary<OfficeCode, long> offices, CancellationToken cancellation)
    {
        var taken = await transaction.Command("select normalized_user_name from account").ListAsync(static reader => reader.GetString(0), cancellation);
        var held = taken.ToHashSet(StringComparer.Ordinal);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        List<AccountFault> faults = [];
        foreach (var draft in drafts)
        {
            faults.AddRange(draft.Faults(now));
            var name = AccountName.Normalized(draft.UserName);
            if (name.Length > 0 && (held.Contains(name) || !rows.TryAdd(name, draft.Row)))
            {
                faults.Add(new(draft.Row, AccountField.UserName, held.Contains(name) ? new UserNameTaken(draft.UserName) : new UserNameTwice(draft.UserName, rows[name])));
            }

            if (OfficeCode.TryParse(draft.Office, out var office) && OfficeFault(actor, draft, office, offices) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return faults;
    }

    private static AccountFault? OfficeFault(Actor actor, AccountDraft draft, OfficeCode office, Dictionary<OfficeCode, long> offices) =>
        !offices.ContainsKey(office) ? new(draft.Row, AccountField.Office, new OfficeUnknown(draft.Office))
        : draft.Role is { } role && role.Fits(office.Kind) && !Membership.MayGive(actor, role, office) ? new(draft.Row, AccountField.Role, new NotYoursToGive())
        : null;

    /// <summary>The names that somebody took meanwhile; none where all is written.</summary>
    private static async Task<List<AccountFault>> InsertAsync(Write write, List<NewAccount> accounts)
    {
        var batch = NewStamp.Draw();
        await write.ExecuteAsync([.. accounts.Select(account => account.Insert(write.Now, batch))]);
        var ids = await write.Command("select normalized_user_name, id from account where concurrency_stamp = @batch", ("@batch", batch))
            .ListAsync(static reader => (Name: reader.GetString(0), Id: reader.GetInt64(1)), write.Cancellation);
        var idOf = ids.ToDictionary(static row => row.Name, static row => row.Id, StringComparer.Ordinal);
        if (accounts.Where(account => !idOf.ContainsKey(account.NormalizedName)).ToList() is { Count: > 0 } missing)
        {
            return [.. missing.Select(static account => new AccountFault(account.Draft.Row, AccountField.UserName, new UserNameTaken(account.Draft.UserName)))];
        }

        foreach (var account in accounts)
        {
            account.Id = idOf[account.NormalizedName];
        }

        await write.CopyAsync(new("office_member", MemberColumns, accounts.Select(static account => account.MemberRow)));
        List<ChainedEntry> entries = [.. accounts.SelectMany(account => account.Entries(write))];
        await write.CopyAsync(AuditHeads.Rows(entries));
        await write.CopyAsync(new("audit_entry", ChainedEntry.Columns, entries.Select(static entry => entry.Row)));
        return [];
    }

    private sealed record NewAccount(AccountDraft Draft, OfficeCode Office, long OfficeId, OfficeRole Role, AccountKind Kind, MembershipTime Time, string Code)
    {
        public long Id { get; set; }

        public string NormalizedName { get; } = AccountName.Normalized(Draft.UserName);

        public static NewAccount Of(AccountDraft draft, Dictionary<OfficeCode, long> offices, DateTimeOffset now)
        {
            var office = OfficeCode.TryParse(draft.Office, out var code) ? code : default;
            return new(draft, office, offices[office], draft.Role!.Value, draft.Kind!.Value, MembershipTime.Of(draft.From, draft.Until, now), SignInCode.Draw());
        }

        public object?[] MemberRow => [Id, OfficeId, (int)Role, Time.StartsAt.ToUnixTimeMilliseconds(), Time.EndsAt?.ToUnixTimeMilliseconds()];

        public GivenCode Given(DateTimeOffset until) => new(Id, Draft.UserName, Draft.Person, [Office], Code, until);

        public Statement Insert(DateTimeOffset now, string batch) => new(
            """
            insert into account (user_name, normalized_user_name, person_name, language, kind, created_at, code_hash, code_until, security_stamp,
                concurrency_stamp, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            values (@name, @normalized, @person, 'th', @kind, @now, @hash, @until, @stamp, @batch, false, false, false, true, 0)
            on conflict (normalized_user_name) do nothing
            """,
            [
                ("@name", Draft.UserName), ("@normalized", NormalizedName), ("@person", Draft.Person), ("@kind", (int)Kind), ("@now", now.ToUnixTimeMilliseconds()),
                ("@hash", SignInCode.HashOf(NormalizedName, Code)), ("@until", (now + SignInCode.GoodFor).ToUnixTimeMilliseconds()),
                ("@stamp", NewStamp.Draw()), ("@batch", batch),
            ]);

        /// <summary>The first of the account's stream: its making, its membership, its code.</summary>
        public IEnumerable<ChainedEntry> Entries(Write write)
        {
            byte[] before = [];
            (AuditKind Kind, IReadOnlyList<AuditFact> Facts)[] told =
            [
                (AuditKind.AccountCreated, []),
                (AuditKind.MembershipGiven, MembershipFacts.Of(OfficeId, before: null, Role, Time.StartsAt, Time.EndsAt)),
                (AuditKind.CodeGiven, [AuditFact.Of(AuditField.Until, (write.Now + SignInCode.GoodFor).ToUnixTimeMilliseconds())]),
            ];
            for (var at = 0; at < told.Length; at++)
            {
                var entry = ChainedEntry.After(
                    before,
                    new(AuditStream.OfAccount(Id), at + 1, write.Now.ToUnixTimeMilliseconds(), write.Actor.Author, told[at].Kind, Id, Version: 0) { Facts = told[at].Facts });
                before = entry.Hash;
                yield return entry;
            }
        }
    }
}
