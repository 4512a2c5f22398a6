#if NET
using System.Runtime.CompilerServices;

// Code that was compiled against the build for .NET Standard names an init accessor by the marker that this build has of its own.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif
