using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Audit;

/// <summary>What an audit entry tells of. The numbers are stored and hashed: never renumber.</summary>
public enum AuditKind
{
    None = 0,
    ReturnSaved = 1,
    ReturnSynced = 2,
    SyncUndone = 3,
    RowAdded = 4,
    RowRemoved = 5,
    SignedIn = 20,
    SignInFailed = 21,
    SignedOut = 22,
    LockedOut = 23,
    PasswordChanged = 24,
    AccountCreated = 25,
    ViewKept = 30,
    ViewRenamed = 31,
    ViewRemoved = 32,
    DemoCreated = 40,
    AreasLoaded = 41,
    FirstMonthSet = 42,
    DraftSecretReplaced = 43,

    /// <summary>The first of the kinds that <see cref="AuditKinds.StatesFacts"/>.</summary>
    MembershipGiven = 50,
    MembershipChanged = 51,
    MembershipEnded = 52,
    OfficeChosen = 53,
    AccountClosed = 54,
    AccountReopened = 55,
    CodeGiven = 56,
    CodeUsed = 57,
    LockLifted = 58,
    PersonRenamed = 59,

    /// <summary>A second factor was set up.</summary>
    FactorAdded = 60,
    FactorRemoved = 61,
    RecoveryCodesMade = 62,

    /// <summary>A second factor stood for its account at the sign-in.</summary>
    FactorUsed = 63,
    FactorFailed = 64,

    /// <summary>In a session, before something dangerous.</summary>
    ProvedAgain = 65,

    /// <summary>Something was asked for that the account may not; of a kind of address at most once a minute.</summary>
    AccessRefused = 68,

    /// <summary>Producers' own rows left as a file.</summary>
    RowsExported = 69,

    AccountsImported = 70,
    OfficeReviewed = 71,

    /// <summary>ค่ายืนยันประจำวัน: a <see cref="DailyHead"/> was taken.</summary>
    DailyHeadTaken = 72,

    /// <summary>Sessions of an account were ended from elsewhere: by its officer, or by those who look after it.</summary>
    SessionsEnded = 80,

    /// <summary>The data of an account's person were erased; her number stays.</summary>
    AccountErased = 81,

    /// <summary>An officer took a copy of what is held of her.</summary>
    OwnDataExported = 82,

    /// <summary>Who somebody is at the identity provider was linked to an account.</summary>
    IdentityLinked = 90,
    IdentityUnlinked = 91,
    SignedInByProvider = 92,

    /// <summary>The provider said who it was, and the account is closed or has no office.</summary>
    ProviderSignInRefused = 93,

    /// <summary>A file was sent in; nothing of it is imported yet.</summary>
    FileKept = 94,

    /// <summary>It was said how the file is to be read.</summary>
    FileLaidOut = 95,
    FileDropped = 96,

    /// <summary>What a file holds was written here.</summary>
    FileImported = 97,

    /// <summary>What came from a file was taken back.</summary>
    ImportUndone = 98,

    /// <summary>The first of the kinds that <see cref="AuditKinds.TellsOfProducers"/>.</summary>
    ProducerAdded = 100,
    ProducerChanged = 101,

    /// <summary>Of the district that it left.</summary>
    ProducerMovedAway = 102,

    /// <summary>Of the district into which it came.</summary>
    ProducerMovedIn = 103,
    ProducerPaused = 104,
    ProducerResumed = 105,
    ProducerCeased = 106,

    /// <summary>Many producers of a district at once, new ones and changed ones.</summary>
    ProducersRegistered = 107,

    /// <summary>Producers without a row in any month left the register: what an import brought was taken back.</summary>
    ProducersRemoved = 108,

    /// <summary>A district asked for a change of its register. The subject of this and the next three is the request's number.</summary>
    RequestAsked = 110,

    /// <summary>What was done by it stands in the entry before, or beside it.</summary>
    RequestGranted = 111,
    RequestRefused = 112,
    RequestWithdrawn = 113,
}

/// <summary>What kinds of entry have in common.</summary>
public static class AuditKinds
{
    /// <summary>Whether it tells of a write to a district's month, and of what that changed.</summary>
    public static bool TellsOfAMonth(this AuditKind kind) => kind is AuditKind.ReturnSaved or AuditKind.ReturnSynced
        or AuditKind.SyncUndone or AuditKind.RowAdded or AuditKind.RowRemoved or AuditKind.DemoCreated;

    /// <summary>Whether its subject is a file that was sent in.</summary>
    public static bool TellsOfAFile(this AuditKind kind) => kind is >= AuditKind.FileKept and <= AuditKind.ImportUndone;

    /// <summary>Whether its body goes on with facts, whether this program knows the kind or not: 50 to 99.</summary>
    public static bool StatesFacts(this AuditKind kind) => kind is >= AuditKind.MembershipGiven and < (AuditKind)100;

    /// <summary>Whether its body goes on with facts and then with producers, each with facts of its own: 100 to 119.</summary>
    public static bool TellsOfProducers(this AuditKind kind) => kind is >= AuditKind.ProducerAdded and < (AuditKind)120;

    /// <summary>Whether it tells of a request, whose number is its subject.</summary>
    public static bool TellsOfARequest(this AuditKind kind) => kind is AuditKind.RequestAsked or AuditKind.RequestGranted
        or AuditKind.RequestRefused or AuditKind.RequestWithdrawn;

    /// <summary>Whether the write confirmed its month (R19); what the demonstration made confirms where a figure is in it.</summary>
    /// <param name="after">The month as the write left it.</param>
    public static bool Confirms(this AuditKind kind, ReturnTotals after) =>
        kind == AuditKind.ReturnSaved || (kind == AuditKind.DemoCreated && after.RowsEntered > 0);
}
