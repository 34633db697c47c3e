using System.Runtime.InteropServices;
using Chumchon.Domain.Offices;

namespace Chumchon.Domain.Audit;

/// <summary>Who wrote, as an entry keeps it: numbers only, so that erasing a person breaks no chain.</summary>
/// <param name="Account">Account id; 0 for the system itself, <see cref="Actor.Operator"/> for whoever runs a verb.</param>
/// <param name="Office">Office id; 0 where no office was behind it.</param>
/// <param name="Role">Null where no office was behind it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AuditAuthor(long Account, long Office, OfficeRole? Role, WriteWay Way);
