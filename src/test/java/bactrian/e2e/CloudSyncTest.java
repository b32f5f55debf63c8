package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class CloudSyncTest extends TwoWaySyncTest {
    CloudSyncTest() {
        super(Deployment.CLOUD);
    }
}
